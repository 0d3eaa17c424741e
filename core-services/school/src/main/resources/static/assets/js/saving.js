// Sends changes in the background: 800 ms after the last one, one batch at a time, again and again until it arrives.
// Every attempt of a batch carries the same Idempotency-Key, so a lost answer is not a second save.
import {csrfHeaders} from '/assets/js/csrf.js';
import {notifyProblem, clearNotices} from '/assets/js/notices.js';

const PAUSE = 800;
const LONGEST = 30_000;

function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = b[6] & 15 | 64;
  b[8] = b[8] & 63 | 128;
  const h = [...b].map(n => n.toString(16).padStart(2, '0')).join('');
  return h.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export function request(method, address, body, headers = {}) {
  return fetch(address, {
    method,
    headers: {Accept: 'application/json', 'Content-Type': 'application/json', ...csrfHeaders(), ...headers},
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

/**
 * address: where to send; edit(key): the change of a cell as it stands now, or undefined;
 * done(answer, keys): 200 and 409 alike; state(name, text): what to tell; refused(keys): given up, mend and try again.
 */
export class Saving {
  #dirty = new Set();
  #batch = null;
  #timer = 0;
  #failures = 0;
  #idle = [];

  constructor({address, edit, done, state, refused = () => {}}) {
    Object.assign(this, {address, edit, done, state, refused});
    addEventListener('beforeunload', event => {
      if (this.busy) event.preventDefault();
    });
    addEventListener('online', () => this.#soon(0));
  }

  get busy() {
    return this.#dirty.size > 0 || this.#batch !== null;
  }

  isPending(key) {
    return this.#dirty.has(key) || Boolean(this.#batch?.keys.includes(key));
  }

  change(key) {
    this.#dirty.add(key);
    if (!this.#batch) {
      this.state('sending', '入力中');
      this.#soon(PAUSE);
    }
  }

  forget(key) {
    this.#dirty.delete(key);
  }

  /** Settled when nothing is left to send; false if something could not be sent. */
  flush() {
    if (!this.busy) return Promise.resolve(true);
    this.#soon(0);
    return new Promise(resolve => this.#idle.push(resolve));
  }

  #soon(wait) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), wait);
  }

  async #send() {
    if (this.#batch?.sent) return;
    if (!this.#batch) {
      const keys = [...this.#dirty];
      this.#dirty.clear();
      const edits = keys.map(key => this.edit(key)).filter(edit => edit !== undefined);
      if (!edits.length) return this.#settle(true);
      this.#batch = {keys, key: newKey(), edits, sent: false};
    }
    const batch = this.#batch;
    batch.sent = true;
    this.state('sending', '保存しています');
    let answer;
    try {
      answer = await request('PATCH', this.address, batch.edits, {'Idempotency-Key': batch.key});
    } catch {
      return this.#again(batch);
    }
    if (answer.status >= 500 || answer.status === 429) return this.#again(batch);
    await this.#arrived(answer, batch);
  }

  async #arrived(answer, batch) {
    this.#failures = 0;
    const text = await answer.text();
    const isResult = (answer.ok || answer.status === 409) && answer.headers.get('Content-Type')?.startsWith('application/json');
    this.#batch = null;
    if (!isResult) {
      // サインインし直せば送れる物は、捨てずに残す
      const waits = answer.status === 401 || answer.status === 403;
      if (waits) batch.keys.forEach(key => this.#dirty.add(key));
      else this.refused(batch.keys);
      this.state('failed', waits ? '保存していません。入力は残っています' : '保存していません');
      notifyProblem(answer.status, text);
      return this.#settle(false);
    }
    clearNotices();
    const result = JSON.parse(text);
    this.done(result, batch.keys);
    if (this.#dirty.size) return this.#soon(0);
    this.state('saved', `${result.at} 保存済み`);
    this.#settle(true);
  }

  #again(batch) {
    batch.sent = false;
    const wait = Math.min(1000 * 2 ** this.#failures++, LONGEST);
    this.state('failed', `つながりません。入力は残っています。${wait / 1000}秒後に送り直します`);
    this.#soon(wait);
  }

  #settle(success) {
    this.#idle.splice(0).forEach(resolve => resolve(success));
  }
}
