// 格子。<table role="grid" data-grid data-save-url> を、表計算と同じ手つきで直せるようにする。
//   <col data-type="int|mark|text" data-min data-max data-allowed="A,B">　<tr data-id>　<td data-col data-version>　読むだけの欄は aria-readonly
// 出来事: grid:dirty grid:saved grid:conflict grid:open（読むだけの欄で Enter か二度押し）
import {icon, notify} from '/assets/js/notices.js';
import {Saving} from '/assets/js/saving.js';

const keyOf = cell => `${cell.parentElement.dataset.id}|${cell.dataset.col}`;
const valueOf = cell => cell.dataset.value ?? cell.textContent;
const mark = (cell, name, on) => on ? cell.setAttribute(name, 'true') : cell.removeAttribute(name);
const isLocked = cell => cell.getAttribute('aria-readonly') === 'true';
const narrow = text => text.normalize('NFKC').trim();

export function parseTable(text) {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows = [[]];
  let at = 0;
  while (at <= lines.length) {
    let cell;
    if (lines[at] === '"') {
      const quoted = /"((?:[^"]|"")*)"/y;
      quoted.lastIndex = at;
      const found = quoted.exec(lines);
      if (!found) return lines.split('\n').map(line => line.split('\t'));
      cell = found[1].replaceAll('""', '"');
      at = quoted.lastIndex;
    } else {
      const end = /[\t\n]|$/g;
      end.lastIndex = at;
      const stop = end.exec(lines).index;
      cell = lines.slice(at, stop);
      at = stop;
    }
    rows.at(-1).push(cell);
    if (at >= lines.length) break;
    if (lines[at] === '\n') rows.push([]);
    at++;
  }
  return rows;
}

export class Grid {
  #cells;
  #anchor = [0, 0];
  #at = [0, 0];
  #done = [];
  #undone = [];
  #editor = null;
  #types;
  #dragging = false;

  constructor(table) {
    this.table = table;
    this.#types = [...table.querySelectorAll('col[data-type]')].map(col => ({...col.dataset, allowed: col.dataset.allowed?.split(',')}));
    this.#cells = [...table.tBodies[0].rows].map(row => [...row.querySelectorAll('td[data-col]')]);
    this.byKey = new Map(this.#cells.flat().map(cell => [keyOf(cell), cell]));
    this.keys = new Map((table.dataset.keys ?? '').split(',').filter(Boolean).map(pair => pair.split('=')));
    this.saving = table.dataset.saveUrl && new Saving({
      address: table.dataset.saveUrl,
      edit: key => this.#edit(this.byKey.get(key)),
      done: (answer, keys) => this.#saved(answer, keys),
      state: (name, text) => this.#state(name, text),
    });
    for (const cell of this.#cells.flat()) cell.tabIndex = -1;
    this.#listen();
    this.select(0, 0, {focus: false});
  }

  cell = (row, col) => this.#cells[row]?.[col];

  #place(cell) {
    const row = this.#cells.findIndex(cells => cells.includes(cell));
    return [row, this.#cells[row]?.indexOf(cell)];
  }

  get range() {
    const [[r1, c1], [r2, c2]] = [this.#anchor, this.#at];
    return {top: Math.min(r1, r2), left: Math.min(c1, c2), bottom: Math.max(r1, r2), right: Math.max(c1, c2)};
  }

  select(row, col, {extend = false, focus = true} = {}) {
    row = Math.max(0, Math.min(row, this.#cells.length - 1));
    col = Math.max(0, Math.min(col, (this.#cells[row]?.length ?? 1) - 1));
    this.cell(...this.#at)?.setAttribute('tabindex', '-1');
    this.#at = [row, col];
    if (!extend) this.#anchor = [row, col];
    const cell = this.cell(row, col);
    if (!cell) return;
    cell.tabIndex = 0;
    if (focus) cell.focus();
    this.#paintRange();
  }

  selectRange(top, left, bottom, right) {
    this.#anchor = [top, left];
    this.select(bottom, right, {extend: true});
  }
  #paintRange() {
    const {top, left, bottom, right} = this.range;
    const single = top === bottom && left === right;
    this.#cells.forEach((cells, r) => cells.forEach((cell, c) => {
      mark(cell, 'aria-selected', !single && r >= top && r <= bottom && c >= left && c <= right);
    }));
  }

  // 検めて入れる
  problem(cell, value) {
    const type = this.#types[this.#place(cell)[1]] ?? {};
    if (value === '') return '';
    if (type.type === 'int') {
      if (!/^-?\d+$/.test(value)) return `「${value}」は数ではありません`;
      if (Number(value) < Number(type.min) || Number(value) > Number(type.max)) return `${value} は ${type.min}〜${type.max} の外です`;
    }
    if (type.allowed && !type.allowed.includes(value)) return `「${value}」は使えません`;
    return '';
  }

  #clean(cell, text) {
    const type = this.#types[this.#place(cell)[1]]?.type;
    const value = type === 'text' ? text : narrow(text);
    return type === 'mark' && value === '出' ? '' : value;
  }

  /** Puts values into cells as one step of undo. Returns how many cells refused. */
  put(changes) {
    const step = [];
    let locked = 0;
    for (const {cell, value: text} of changes) {
      const value = this.#clean(cell, text);
      if (value === valueOf(cell)) continue;
      if (isLocked(cell) || cell.conflict) {
        if (!['', '休', '閉', '/', '／'].includes(value)) locked++;
        continue;
      }
      step.push({cell, before: valueOf(cell), after: value});
    }
    if (step.length) {
      this.#done.push(step);
      this.#undone = [];
      this.#apply(step, 'after');
    }
    return locked;
  }

  #apply(step, side) {
    for (const change of step) {
      const {cell} = change;
      const problem = this.problem(cell, change[side]);
      this.#show(cell, change[side]);
      this.#judge(cell, problem);
      if (problem) continue;
      cell.dataset.new = '';
      this.saving?.change(keyOf(cell));
    }
    this.#tellProblems();
    this.table.dispatchEvent(new CustomEvent('grid:dirty', {bubbles: true}));
  }

  #judge(cell, problem) {
    mark(cell, 'aria-invalid', problem);
    cell.title = problem;
  }

  #show(cell, value) {
    cell.dataset.value = cell.textContent = value;
  }

  undo = () => this.#replay(this.#done, this.#undone, 'before');
  redo = () => this.#replay(this.#undone, this.#done, 'after');

  #replay(from, to, side) {
    const step = from.pop();
    if (!step) return;
    to.push(step);
    this.#apply(step, side);
    this.select(...this.#place(step[0].cell));
  }

  // 写す・貼る
  copy() {
    const {top, left, bottom, right} = this.range;
    return this.#cells.slice(top, bottom + 1)
      .map(cells => cells.slice(left, right + 1).map(cell => valueOf(cell).replace(/[\t\n]/g, ' ')).join('\t')).join('\r\n');
  }

  paste(text) {
    const rows = parseTable(text);
    const {top, left, bottom, right} = this.range;
    const [height, width] = [rows.length, Math.max(...rows.map(row => row.length))];
    const [space, breadth] = [bottom - top + 1, right - left + 1];
    const single = space === 1 && breadth === 1;
    if (!single && (height > space || width > breadth)
      && !confirm(`選んだ範囲（${space}行${breadth}列）より大きい ${height}行${width}列を貼ります。よろしいですか。`)) return;
    const [h, w] = height === 1 && width === 1 ? [space, breadth] : [height, width];
    const changes = [];
    for (let r = 0; r < h; r++) {
      for (let c = 0; c < w; c++) {
        const cell = this.cell(top + r, left + c);
        const value = rows[r % height][c % width];
        if (cell && value !== undefined) changes.push({cell, value});
      }
    }
    const outside = h * w - changes.length;
    const locked = this.put(changes);
    if (locked || outside > 0) notify('warn', `${locked + Math.max(outside, 0)}個の欄には貼れませんでした`, '授業のない日、在籍していない日、表の外です。ほかの欄には入れました。');
  }

  #fillDown() {
    const {top, left, bottom, right} = this.range;
    const from = top === bottom ? top - 1 : top;
    const changes = [];
    for (let c = left; c <= right; c++) {
      for (let r = from + 1; r <= bottom; r++) {
        if (this.cell(from, c)) changes.push({cell: this.cell(r, c), value: valueOf(this.cell(from, c))});
      }
    }
    this.put(changes);
  }

  #clear() {
    const {top, left, bottom, right} = this.range;
    this.put(this.#cells.slice(top, bottom + 1).flatMap(cells => cells.slice(left, right + 1)).map(cell => ({cell, value: ''})));
  }

  // 欄の中を直す
  #open(text) {
    const cell = this.cell(...this.#at);
    if (!this.saving || isLocked(cell)) return void this.#ask(cell);
    const input = document.createElement('input');
    input.value = text ?? valueOf(cell);
    input.setAttribute('aria-label', '値');
    cell.dataset.value = valueOf(cell);
    cell.replaceChildren(input);
    this.#editor = input;
    input.focus();
    input.addEventListener('blur', () => this.#close(true));
  }

  #close(keep) {
    const input = this.#editor;
    if (!input) return;
    this.#editor = null;
    const cell = input.parentElement;
    const {value} = input;
    cell.textContent = valueOf(cell);
    if (keep) this.put([{cell, value}]);
  }

  #ask(cell) {
    this.table.dispatchEvent(new CustomEvent('grid:open', {bubbles: true, detail: {cell}}));
  }

  // 送る
  #edit(cell) {
    if (cell.hasAttribute('aria-invalid') || cell.conflict) return undefined;
    return {id: cell.parentElement.dataset.id, col: cell.dataset.col, value: valueOf(cell), version: Number(cell.dataset.version ?? 0)};
  }

  #saved(answer, keys) {
    for (const {id, col, version} of answer.saved) {
      const cell = this.byKey.get(`${id}|${col}`);
      cell.dataset.version = version;
      if (!this.saving.isPending(keyOf(cell))) delete cell.dataset.new;
    }
    for (const refused of answer.refused ?? []) {
      this.#judge(this.byKey.get(`${refused.id}|${refused.col}`), refused.message);
    }
    for (const {id, col, value} of answer.computed ?? []) {
      const cell = this.table.querySelector(`[data-id="${id}"] [data-calc="${col}"]`);
      if (cell) cell.textContent = value;
    }
    for (const conflict of answer.conflicts) this.#overtaken(conflict);
    this.#tellProblems();
    this.table.dispatchEvent(new CustomEvent('grid:saved', {bubbles: true, detail: {answer, keys}}));
  }

  #overtaken(conflict) {
    const cell = this.byKey.get(`${conflict.id}|${conflict.col}`);
    cell.dataset.by = conflict.by;
    cell.conflict = conflict;
    this.table.dispatchEvent(new CustomEvent('grid:conflict', {bubbles: true, detail: {cell, conflict}}));
  }

  #decide(cell, value, mine) {
    cell.dataset.version = cell.conflict.version;
    delete cell.dataset.by;
    delete cell.conflict;
    this.#show(cell, value);
    if (mine) this.saving.change(keyOf(cell));
    else delete cell.dataset.new;
    this.#tellProblems();
    this.select(...this.#place(cell));
  }

  // 食い違いと誤りを、表の外の欄に並べる
  #tellProblems() {
    const place = document.querySelector(this.table.dataset.problems);
    if (!place) return;
    const name = cell => `${cell.parentElement.dataset.name ?? ''} ${cell.dataset.label ?? cell.dataset.col}`;
    const all = [...this.byKey.values()];
    place.replaceChildren(
      ...all.filter(cell => cell.conflict).map(cell => this.#conflictNotice(cell, name(cell))),
      ...all.filter(cell => cell.hasAttribute('aria-invalid')).map(cell => this.#notice('error', `${name(cell)}：${cell.title}`, '保存していません。直すと送ります。')));
  }

  #notice(tone, title, text, ...more) {
    const notice = Object.assign(document.createElement('div'), {className: 'notice'});
    notice.dataset.tone = tone;
    notice.setAttribute('role', 'alert');
    notice.append(icon(tone === 'warn' ? 'alert' : 'stop'), ...[title, text].map((line, i) => Object.assign(document.createElement('p'), {textContent: line, className: i ? '' : 'strong'})), ...more);
    return notice;
  }

  #conflictNotice(cell, name) {
    const {conflict} = cell;
    const mine = valueOf(cell);
    const pick = Object.assign(document.createElement('div'), {className: 'pick'});
    for (const [value, who, isMine] of [[mine, 'あなた', true], [conflict.value, `${conflict.by} ${conflict.at}`, false]]) {
      const button = Object.assign(document.createElement('button'), {className: 'btn', type: 'button', onclick: () => this.#decide(cell, value, isMine)});
      button.append(Object.assign(document.createElement('span'), {textContent: value || '（空欄）'}), Object.assign(document.createElement('small'), {textContent: who}));
      pick.append(button);
    }
    return this.#notice('warn', `${name}：食い違い`, '同じ欄をほかの人が先に変えました。どちらかを選んでください。', pick);
  }

  #state(name, text) {
    const place = document.querySelector(this.table.dataset.state);
    if (!place) return;
    place.dataset.state = name;
    place.querySelector('span').textContent = text;
  }

  flush() {
    this.#close(true);
    return this.saving?.flush() ?? Promise.resolve(true);
  }

  #listen() {
    const {table} = this;
    table.addEventListener('keydown', event => this.#key(event));
    table.addEventListener('mousedown', event => {
      const cell = event.target.closest('td[data-col]');
      if (!cell || event.target === this.#editor) return;
      event.preventDefault();
      this.#close(true);
      this.select(...this.#place(cell), {extend: event.shiftKey});
      this.#dragging = true;
    });
    table.addEventListener('mouseover', event => {
      const cell = event.target.closest('td[data-col]');
      if (this.#dragging && cell && event.buttons === 1) this.select(...this.#place(cell), {extend: true});
    });
    addEventListener('mouseup', () => { this.#dragging = false; });
    table.addEventListener('dblclick', event => event.target.closest('td[data-col]') && this.#open());
    table.addEventListener('copy', event => {
      if (this.#editor) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', this.copy());
    });
    table.addEventListener('paste', event => {
      if (this.#editor || !this.saving) return;
      event.preventDefault();
      this.paste(event.clipboardData.getData('text/plain'));
    });
  }

  #key(event) {
    if (event.isComposing) return;
    const [row, col] = this.#at;
    const command = event.ctrlKey || event.metaKey;
    const leave = (r, c, keep = true) => {
      event.preventDefault();
      this.#close(keep);
      this.select(r, c, {extend: event.shiftKey && !['Tab', 'Enter'].includes(event.key)});
    };
    if (this.#editor) {
      if (event.key === 'Enter') return leave(row + (event.shiftKey ? -1 : 1), col);
      if (event.key === 'Tab') return leave(row, col + (event.shiftKey ? -1 : 1));
      if (event.key === 'Escape') return leave(row, col, false);
      return;
    }
    const jump = command ? 999 : 1;
    const move = {ArrowUp: [row - jump, col], ArrowDown: [row + jump, col], ArrowLeft: [row, col - jump], ArrowRight: [row, col + jump],
      Home: [command ? 0 : row, 0], End: [command ? 999 : row, 999], PageUp: [row - 10, col], PageDown: [row + 10, col]}[event.key];
    if (move) return leave(...move);
    if (event.key === 'Enter' && isLocked(this.cell(row, col))) return event.preventDefault(), this.#ask(this.cell(row, col));
    if (event.key === 'Enter') return leave(row + (event.shiftKey ? -1 : 1), col);
    if (!this.saving) return;
    if (command && event.key === 'z') return event.preventDefault(), this.undo();
    if (command && event.key === 'y') return event.preventDefault(), this.redo();
    if (command && event.key === 'd') return event.preventDefault(), this.#fillDown();
    if (command || event.altKey) return;
    if (event.key === 'Delete' || event.key === 'Backspace') return event.preventDefault(), this.#clear();
    if (event.key === 'F2') return event.preventDefault(), this.#open();
    if (this.keys.has(event.key)) return event.preventDefault(), this.put([{cell: this.cell(row, col), value: this.keys.get(event.key)}]);
    // 打ち始めると上書き。かな漢字変換もこの欄で始まる
    if (event.key.length === 1 || event.key === 'Process') this.#open('');
  }
}

for (const table of document.querySelectorAll('table[data-grid]')) table.grid = new Grid(table);
