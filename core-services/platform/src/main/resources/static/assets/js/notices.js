// What went wrong, said where the eye is, with what to do about it. Nothing typed is thrown away.
const region = () => document.getElementById('notices');

function paragraph(text, className) {
  const p = document.createElement('p');
  p.textContent = text;
  if (className) p.className = className;
  return p;
}

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `/assets/icons.svg#i-${name}`);
  svg.append(use);
  return svg;
}

const ICONS = {error: 'stop', warn: 'alert', done: 'check', info: 'info'};

export function notify(tone, title, text = '', findings = []) {
  const notice = document.createElement('div');
  notice.className = 'notice';
  notice.dataset.tone = tone;
  notice.append(icon(ICONS[tone]), paragraph(title, 'strong'));
  if (text) notice.append(paragraph(text));
  for (const finding of findings) notice.append(paragraph(`${finding.where}　${finding.message}`));
  region().replaceChildren(notice);
}

export function clearNotices() {
  region().replaceChildren();
}

/** Shows an RFC 9457 answer; whatever else came back is told by its status alone. */
export function notifyProblem(status, body) {
  if (status === 401) {
    notify('warn', 'サインインの期限が切れました', 'この頁を読み込み直すと、サインインの画面に移ります。');
    return;
  }
  try {
    const problem = JSON.parse(body);
    notify('error', problem.title, problem.detail, problem.findings ?? []);
  } catch {
    notify('error', '処理できませんでした', '少し待ってから、もう一度試してください。');
  }
}

document.addEventListener('htmx:responseError', event => {
  notifyProblem(event.detail.xhr.status, event.detail.xhr.responseText);
});
document.addEventListener('htmx:sendError', () => {
  notify('error', 'つながりません', '通信が切れています。つながってから、もう一度試してください。');
});
document.addEventListener('htmx:beforeRequest', event => {
  if (event.detail.requestConfig.verb !== 'get') clearNotices();
});
