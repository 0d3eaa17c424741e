// The token that proves a request comes from our own page, for htmx and for fetch, and the mark of a script's request:
// it is answered 401 when the session has ended, not with the sign-in page.
const read = name => document.querySelector(`meta[name="${name}"]`)?.content;

export function csrfHeaders() {
  const header = read('_csrf_header');
  return {'X-Requested-With': 'XMLHttpRequest', ...(header && {[header]: read('_csrf')})};
}

document.addEventListener('htmx:configRequest', event => {
  Object.assign(event.detail.headers, csrfHeaders());
});
