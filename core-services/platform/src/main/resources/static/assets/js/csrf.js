// The token that proves a request comes from our own page, for htmx and for fetch.
const read = name => document.querySelector(`meta[name="${name}"]`)?.content;

export function csrfHeaders() {
  const header = read('_csrf_header');
  return header ? {[header]: read('_csrf')} : {};
}

document.addEventListener('htmx:configRequest', event => {
  Object.assign(event.detail.headers, csrfHeaders());
});
