// 朝の出欠。席と名簿は同じ印の二つの見え方で、印はここの marks だけにある。
import {icon, notify, notifyProblem} from '/assets/js/notices.js';
import {Saving, request} from '/assets/js/saving.js';

const main = document.querySelector('[data-roll]');
const {address, day} = main.dataset;
const $ = id => document.getElementById(id);
const seats = [...main.querySelectorAll('.seat')];
const rows = new Map([...main.querySelectorAll('[data-row]')].map(row => [row.dataset.row, row]));
const codes = new Map([...$('detail-code').options].map(o => [o.value, {label: o.text, group: o.dataset.group, symbol: o.dataset.symbol ?? ''}]));
const SIX = ['出', '欠', '遅', '早', '停', '忌'];
const PLAIN = {code: 'PRESENT', late: false, early: false, missed: 0, reason: '', time: ''};
const PUT = {
  出: () => PLAIN,
  欠: () => ({...PLAIN, code: 'UNEXPLAINED'}),
  // 遅れて来て早く帰る日もある。片方を入れても、もう片方は消さない
  遅: mark => ({...PLAIN, ...attended(mark), late: true}),
  早: mark => ({...PLAIN, ...attended(mark), early: true}),
  停: () => ({...PLAIN, code: 'INFECTION'}),
  忌: () => ({...PLAIN, code: 'BEREAVEMENT'}),
};
const attended = mark => codes.get(mark.code)?.group === 'ATTEND' ? mark : {};
const marks = new Map();
const cases = new Map();
const versions = new Map();
const conflicts = new Map();
const undone = [];
let confirmed = main.dataset.confirmed !== undefined;
let mover = null;

for (const seat of seats) {
  const d = seat.dataset;
  marks.set(d.enrollment, {code: d.code, late: d.late === 'true', early: d.early === 'true', missed: Number(d.missed), reason: d.reason ?? '', time: d.time ?? ''});
  versions.set(d.enrollment, Number(d.version));
  // 期間から付いた印。欠席にはできず、登校したときだけ上書きする
  if (d.excused !== undefined) cases.set(d.enrollment, {mark: marks.get(d.enrollment), note: d.excused});
}
const isCase = id => JSON.stringify(cases.get(id)?.mark) === JSON.stringify(marks.get(id));
const seatOf = id => seats.find(seat => seat.dataset.enrollment === id);
const label = id => `${seatOf(id).dataset.number} ${seatOf(id).dataset.name}`;

const saving = new Saving({
  address: `${address}/${day}/marks`,
  edit: id => conflicts.has(id) ? undefined : {enrollment: id, mark: marks.get(id), version: versions.get(id)},
  state(name, text) {
    $('saved').dataset.state = name;
    $('saved-text').textContent = text;
  },
  done(result) {
    for (const cell of result.saved) versions.set(cell.enrollment, cell.version);
    for (const conflict of result.conflicts) {
      conflicts.set(conflict.enrollment, conflict);
      draw(conflict.enrollment);
    }
    if (result.conflicts.length) tell();
  },
});

function face(mark) {
  const {group, label: spoken, symbol} = codes.get(mark.code) ?? {group: 'STOP', label: '学級閉鎖', symbol: '閉'};
  const note = [mark.time.replace(/^0/, ''), mark.reason].filter(Boolean).join(' ');
  if (group === 'ATTEND' && mark.late) return {shape: '遅', text: '遅', spoken: mark.early ? '遅刻と早退' : '遅刻', note: mark.early ? `早退も ${note}`.trim() : note};
  if (group === 'ATTEND' && mark.early) return {shape: '早', text: '早', spoken: '早退', note};
  const shape = {ATTEND: '出', ABSENT: '欠', STOP: mark.code === 'BEREAVEMENT' ? '忌' : '停'}[group];
  const plain = ['PRESENT', 'UNEXPLAINED', 'INFECTION', 'BEREAVEMENT'].includes(mark.code);
  return {shape, text: plain ? shape : symbol, spoken: mark.code === 'UNEXPLAINED' ? '欠席（理由未確認）' : spoken, note};
}

function draw(id) {
  const seat = seatOf(id);
  const row = rows.get(id);
  const conflict = conflicts.get(id);
  const f = conflict ? {shape: '？', text: '？', spoken: '食い違い', note: ''} : face(marks.get(id));
  if (!conflict && isCase(id)) f.note = cases.get(id).note;
  for (const place of [seat, row]) {
    place.dataset.mark = f.shape;
    place.toggleAttribute('data-conflict', Boolean(conflict));
    place.querySelector('.from b').textContent = f.note;
  }
  const badge = seat.querySelector('.mark');
  badge.dataset.mark = f.shape;
  badge.textContent = f.text;
  seat.setAttribute('aria-label', `${seat.dataset.number}番 ${seat.dataset.name} ${f.spoken} ${f.note}`.trim());
  for (const radio of row.querySelectorAll('input')) radio.checked = radio.value === f.shape;
  return f;
}

function put(id, mark, {keep = true} = {}) {
  const before = marks.get(id);
  if (conflicts.has(id) || seatOf(id).disabled || JSON.stringify(before) === JSON.stringify(mark)) return;
  if (cases.has(id) && codes.get(mark.code)?.group === 'ABSENT') {
    draw(id);
    return notify('info', `${label(id)}：出席停止・忌引の期間です`, '欠席にするときは、右の「期間」で終わりの日を直します。登校したときは「出」を入れます。');
  }
  if (keep) undone.push({id, before});
  marks.set(id, mark);
  saving.change(id);
  const f = draw(id);
  $('said').textContent = `${label(id)} ${f.spoken} ${f.note}`;
  tell();
}

function undo() {
  const last = undone.pop();
  if (!last) return;
  put(last.id, last.before, {keep: false});
  (listShown() ? rows.get(last.id).querySelector('input:checked') : seatOf(last.id))?.focus();
}

// 数・確かめること・食い違い
function tell() {
  const expected = seats.filter(seat => !seat.disabled).map(seat => seat.dataset.enrollment);
  const shapes = seats.map(seat => seat.dataset.mark);
  for (const cell of main.querySelectorAll('[data-count]')) cell.textContent = shapes.filter(s => s === cell.dataset.count).length;
  const plain = expected.filter(id => !conflicts.has(id) && marks.get(id).code === 'PRESENT' && !marks.get(id).late && !marks.get(id).early).length;
  for (const button of document.querySelectorAll('[data-confirm]')) {
    button.textContent = plain === expected.length ? `全員 ${plain}人を出席で確定` : `ほか ${plain}人を出席で確定`;
    button.hidden = confirmed;
  }
  for (const button of document.querySelectorAll('[data-withdraw]')) button.hidden = !confirmed;
  for (const button of document.querySelectorAll('[data-undo]')) button.disabled = !undone.length;
  tellChecks(
    expected.filter(id => marks.get(id).code === 'UNEXPLAINED' && !conflicts.has(id)),
    expected.filter(id => ['INFECTION', 'BEREAVEMENT'].includes(marks.get(id).code) && !cases.has(id) && !conflicts.has(id)));
  $('conflicts').replaceChildren(...[...conflicts.values()].map(conflictNotice));
}

function element(tag, props = {}, ...children) {
  const made = Object.assign(document.createElement(tag), props);
  made.append(...children);
  return made;
}

function tellChecks(ids, withoutSpan) {
  $('check-count').textContent = `${ids.length + withoutSpan.length + Number($('check-count').dataset.cases)}件`;
  $('checks').replaceChildren(...withoutSpan.map(id => {
    const mourning = marks.get(id).code === 'BEREAVEMENT';
    const link = element('a', {className: 'btn btn-small', textContent: '期間を入れる', href: `${main.dataset.excuses}?enrollment=${id}&kind=${mourning ? 'BEREAVEMENT' : 'SUSPENSION'}&from=${day}`});
    link.setAttribute('aria-label', `${label(id)}の期間を入れる`);
    return element('li', {}, element('div', {},
      element('p', {className: 'strong', textContent: `${label(id)}：${mourning ? '忌引' : '出席停止'}`}),
      element('p', {className: 'sub', textContent: '期間がありません。入れると、終わりの日まで自動で付きます。'})), link);
  }), ...ids.map(id => {
    const choose = (text, code) => element('button', {className: 'btn btn-small', type: 'button', textContent: text, onclick: () => put(id, {...marks.get(id), code})});
    return element('li', {}, element('div', {},
      element('p', {className: 'strong', textContent: `${label(id)}：理由が未確認の欠席`}),
      element('p', {className: 'line'}, choose('病気', 'SICK'), choose('事故', 'PRIVATE_REASON'), choose('不登校', 'NON_ATTENDANCE'),
        element('button', {className: 'btn btn-small', type: 'button', textContent: '理由を選ぶ', onclick: () => detail(id)}))));
  }));
}

function conflictNotice(conflict) {
  const {enrollment: id} = conflict;
  const choice = (mark, who, then) => {
    const f = face(mark);
    return element('button', {className: 'btn', type: 'button', onclick: then},
      element('span', {textContent: `${f.spoken} ${f.note}`.trim()}), element('small', {textContent: who}));
  };
  const decide = (mark, mine) => {
    conflicts.delete(id);
    versions.set(id, conflict.version);
    marks.set(id, mark);
    if (mine) saving.change(id); else saving.forget(id);
    draw(id);
    tell();
    seatOf(id).focus();
  };
  const pick = element('div', {className: 'pick'},
    choice(marks.get(id), 'あなた', () => decide(marks.get(id), true)),
    choice(conflict.theirs, `${conflict.by} ${conflict.at}`, () => decide(conflict.theirs, false)));
  const notice = element('div', {className: 'notice'}, icon('alert'),
    element('p', {className: 'strong', textContent: `${label(id)}：食い違い`}),
    element('p', {textContent: '選ぶまで確定しません。'}), pick);
  notice.dataset.tone = 'warn';
  notice.setAttribute('role', 'alert');
  return notice;
}

// 席を移る。Tab は一つで抜ける
const listShown = () => $('view-list').checked;
const places = [...main.querySelectorAll('.seats > li')];
function focusSeat(seat) {
  for (const one of main.querySelectorAll('.seat, .vacant')) one.tabIndex = -1;
  seat.tabIndex = 0;
  seat.focus();
}
function step(from, delta) {
  const wanted = mover ? 'button' : '.seat';
  for (let i = places.indexOf(from.closest('li')) + delta; i >= 0 && i < places.length; i += delta) {
    const next = places[i].querySelector(wanted);
    if (next && !next.disabled) return focusSeat(next);
  }
}
const STEP = {ArrowLeft: -1, ArrowRight: 1, ArrowUp: -6, ArrowDown: 6, Enter: 1};

main.addEventListener('keydown', event => {
  if (event.isComposing || event.altKey || event.target.closest('dialog, aside')) return;
  if ((event.ctrlKey || event.metaKey) && event.key === 'z') return event.preventDefault(), undo();
  if (event.ctrlKey || event.metaKey) return;
  const id = event.target.dataset.enrollment ?? event.target.closest('[data-row]')?.dataset.row;
  if (!id && !event.target.matches('.vacant')) return;
  if (event.key === 'Enter' && event.shiftKey) return event.preventDefault(), detail(id);
  const shape = SIX[Number(event.key) - 1];
  if (shape && id && !mover) return event.preventDefault(), put(id, PUT[shape](marks.get(id)));
  if (event.target.matches('.seat, .vacant') && event.key in STEP && !(mover && event.key === 'Enter')) {
    event.preventDefault();
    step(event.target, STEP[event.key]);
  } else if (event.target.matches('input[type="radio"]') && ['ArrowUp', 'ArrowDown', 'Enter'].includes(event.key)) {
    event.preventDefault();
    const all = [...rows.values()];
    const next = all[all.indexOf(rows.get(id)) + (event.key === 'ArrowUp' ? -1 : 1)];
    next?.querySelector('input:checked, input')?.focus();
  }
});

main.addEventListener('click', event => {
  const place = event.target.closest('.seat, .vacant');
  if (!place) return;
  if (mover) return void move(place);
  if (place.matches('.vacant')) return;
  focusSeat(place);
  const id = place.dataset.enrollment;
  if (conflicts.has(id)) return;
  const next = SIX[(SIX.indexOf(place.dataset.mark) + 1) % SIX.length];
  put(id, PUT[cases.has(id) && next === '欠' ? '遅' : next](PLAIN));
});
main.addEventListener('contextmenu', event => {
  const id = event.target.closest('.seat')?.dataset.enrollment ?? event.target.closest('[data-row]')?.dataset.row;
  if (id) event.preventDefault(), detail(id);
});
main.addEventListener('change', event => {
  const id = event.target.closest('[data-row]')?.dataset.row;
  if (id) put(id, PUT[event.target.value](marks.get(id)));
});
document.addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && event.key === 'z' && event.target === document.body) event.preventDefault(), undo();
});

// 理由と時刻
let detailed = null;
function detail(id) {
  const mark = marks.get(id);
  if (seatOf(id).disabled || conflicts.has(id)) return;
  detailed = id;
  $('detail-name').textContent = label(id);
  $('detail-code').value = mark.code;
  $('detail-late').checked = mark.late;
  $('detail-early').checked = mark.early;
  $('detail-time').value = mark.time;
  $('detail-reason').value = mark.reason;
  fitDetail();
  $('detail').showModal();
}
function fitDetail() {
  const there = codes.get($('detail-code').value).group === 'ATTEND';
  for (const field of ['detail-late', 'detail-early', 'detail-time']) $(field).disabled = !there;
}
$('detail-code').addEventListener('change', fitDetail);
// 一覧にある理由は、出席簿での数え方を決める
const folded = text => text.normalize('NFKC').replace(/\s/g, '');
$('detail-reason').addEventListener('input', ({target}) => {
  const known = [...$('reasons').options].find(reason => folded(reason.value) === folded(target.value));
  if (!known) return;
  $('detail-code').value = known.dataset.code;
  $('detail-late').checked = known.dataset.late !== undefined;
  $('detail-early').checked = known.dataset.early !== undefined;
  fitDetail();
});
$('detail').addEventListener('close', () => {
  if ($('detail').returnValue === 'put') {
    const there = codes.get($('detail-code').value).group === 'ATTEND';
    put(detailed, {
      code: $('detail-code').value,
      late: there && $('detail-late').checked,
      early: there && $('detail-early').checked,
      missed: there ? marks.get(detailed).missed : 0,
      reason: $('detail-reason').value,
      time: there ? $('detail-time').value : '',
    });
  }
  $('detail').returnValue = '';
  if (!listShown()) focusSeat(seatOf(detailed));
});

// 席替え。つかんで引くかわりに、二つ選ぶ
const moveButton = document.querySelector('[data-move]');
moveButton.addEventListener('click', () => startMoving(!mover));
function startMoving(on) {
  mover = on ? {first: null} : null;
  main.toggleAttribute('data-moving', on);
  moveButton.setAttribute('aria-pressed', on);
  $('moving').hidden = !on;
  if (on) $('view-seat').checked = true;
}
async function move(place) {
  if (!mover.first) {
    if (!place.matches('.seat')) return;
    mover.first = place;
    place.setAttribute('aria-pressed', 'true');
    $('said').textContent = `${place.dataset.name} の行き先を選んでください`;
    return;
  }
  const first = mover.first;
  mover.first = null;
  first.removeAttribute('aria-pressed');
  if (first === place) return;
  const answer = await request('PUT', `${address}/seats/${first.dataset.enrollment}`, {seat: Number(place.dataset.seat)});
  if (!answer.ok) return notifyProblem(answer.status, await answer.text());
  const [from, to] = [first.parentElement, place.parentElement];
  const seat = first.dataset.seat;
  first.dataset.seat = place.dataset.seat;
  place.dataset.seat = seat;
  from.append(place);
  to.append(first);
  to.removeAttribute('data-tail');
  focusSeat(first);
}

// 確定と取り消し
async function confirm(method) {
  if (!await saving.flush()) return;
  if (conflicts.size) return notify('warn', '食い違いが残っています', '右の欄でどちらかを選んでから確定してください。');
  const answer = await request(method, `${address}/${day}/confirmation`);
  if (!answer.ok) return notifyProblem(answer.status, await answer.text());
  confirmed = method === 'PUT';
  $('saved').dataset.state = 'saved';
  const time = new Intl.DateTimeFormat('ja-JP', {hour: 'numeric', minute: '2-digit', timeZone: 'Asia/Tokyo'}).format(new Date());
  $('saved-text').textContent = confirmed ? `${time} 確定しました` : `${time} 確定を取り消しました`;
  tell();
}
for (const button of document.querySelectorAll('[data-confirm]')) button.addEventListener('click', () => confirm('PUT'));
for (const button of document.querySelectorAll('[data-withdraw]')) button.addEventListener('click', () => confirm('DELETE'));
for (const button of document.querySelectorAll('[data-undo]')) button.addEventListener('click', undo);
document.querySelector('[data-detail]').addEventListener('click', () => {
  const seat = seats.find(one => one.tabIndex === 0);
  if (seat) detail(seat.dataset.enrollment);
});

const first = seats.find(seat => !seat.disabled && seat === places.map(p => p.querySelector('.seat')).find(s => s && !s.disabled)) ?? seats[0];
if (first) first.tabIndex = 0;
tell();
main.dataset.started = '';
