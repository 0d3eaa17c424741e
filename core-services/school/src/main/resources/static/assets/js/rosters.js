// 名簿のファイルを引いて置く。選んだあとは選択と同じ道を通る
for (const form of document.querySelectorAll('form[data-drop]')) {
  const input = form.querySelector('input[type=file]');
  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.dataset.over = '';
  });
  form.addEventListener('dragleave', () => delete form.dataset.over);
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    delete form.dataset.over;
    if (event.dataTransfer.files.length === 1) {
      input.files = event.dataTransfer.files;
      input.focus();
    }
  });
}
