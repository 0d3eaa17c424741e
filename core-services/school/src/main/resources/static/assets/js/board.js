// 出欠板。変わったという知らせだけを受け、中身は自分で取りに行く。
const lines = document.getElementById('lines');
const state = document.getElementById('live');
const text = document.getElementById('live-text');

function show(connected) {
  state.dataset.state = connected ? 'saved' : 'failed';
  text.textContent = connected ? 'つながっています' : 'つながっていません。つなぎ直しています';
}

const source = new EventSource(document.querySelector('[data-board]').dataset.board);
let interrupted = false;
source.addEventListener('hello', () => {
  show(true);
  // 切れていた間のことは、知らせが来ていない
  if (interrupted) lines.dispatchEvent(new CustomEvent('board:changed'));
  interrupted = false;
});
source.addEventListener('changed', () => lines.dispatchEvent(new CustomEvent('board:changed')));
source.addEventListener('error', () => {
  interrupted = true;
  show(false);
});
