// The bands of every page: the search box, menus, Ctrl+S. Pages add their own modules.
import './csrf.js';
import './notices.js';
import './dialogs.js';
import './files.js';

const find = document.getElementById('find');
const found = document.getElementById('found');

const isTyping = target => target.closest?.('input, textarea, select, [contenteditable], [role="grid"]');

document.addEventListener('keydown', event => {
  if (event.isComposing) return;
  if (event.key === '/' && find && !isTyping(event.target) && !event.ctrlKey && !event.altKey && !event.metaKey) {
    event.preventDefault();
    find.select();
    find.focus();
  }
  if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    document.querySelector('.saved')?.animate([{opacity: 0.2}, {opacity: 1}], 300);
  }
  if (event.key === 'Escape') closeMenus(event);
});

function closeMenus(event) {
  const open = document.querySelector('details[data-menu][open]');
  if (open) {
    open.open = false;
    if (open.contains(event.target)) open.querySelector('summary').focus();
  }
  if (found?.contains(event.target)) find.focus();
  found?.replaceChildren();
}

document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('details[data-menu][open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
  if (found && !event.target.closest('.find')) found.replaceChildren();
});

// 上下の矢印で、さがした結果を移る
document.querySelector('.find')?.addEventListener('keydown', event => {
  if (event.isComposing || !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
  const stops = [find, ...found.querySelectorAll('a')];
  const next = stops[stops.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next) {
    event.preventDefault();
    next.focus();
  }
});

document.body.dataset.ready = '';
