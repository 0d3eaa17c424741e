// 月の表。締めた月の欄を選ぶと、訂正の窓が開く。
import './grid.js';

const table = document.querySelector('table[data-grid]');
const dialog = document.getElementById('correct');

table.addEventListener('grid:open', ({detail: {cell}}) => {
  if (!dialog || cell.dataset.correctable === undefined) return;
  const field = name => dialog.querySelector(`[name="${name}"]`);
  document.getElementById('correct-name').textContent = `${cell.parentElement.dataset.name} ${cell.dataset.label}`;
  document.getElementById('correct-before').textContent = cell.textContent || '出';
  field('enrollment').value = cell.parentElement.dataset.id;
  field('day').value = cell.dataset.col;
  field('version').value = cell.dataset.version ?? 0;
  field('symbol').value = cell.textContent || '出';
  dialog.showModal();
});

// 送り終えてから次へ。送れなければ、その場に残る
for (const form of document.querySelectorAll('form[data-after-save]')) {
  form.addEventListener('submit', async event => {
    if (form.dataset.sent !== undefined) return;
    event.preventDefault();
    if (!await table.grid.flush()) return;
    if (table.querySelector('td[data-by], td[aria-invalid]')) return table.grid.cell(0, 0)?.focus();
    form.dataset.sent = '';
    // まだこの submit の最中だと、次の submit は黙って捨てられる
    setTimeout(() => form.requestSubmit(event.submitter));
  });
}
