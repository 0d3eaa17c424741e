// <button data-opens="id"> opens <dialog id="id">; <button data-closes> inside closes it. Escape and focus are the browser's.
document.addEventListener('click', event => {
  const opener = event.target.closest('[data-opens]');
  if (opener) document.getElementById(opener.dataset.opens)?.showModal();
  event.target.closest('[data-closes]')?.closest('dialog')?.close();
});
