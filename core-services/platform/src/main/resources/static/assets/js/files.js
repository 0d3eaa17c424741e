// ファイルを選ぶ欄: 選んだ名を見せる。引いて置くのは欄のある枠のどこでもよく、選んだときと同じ道を通る
for (const input of document.querySelectorAll('.file input')) {
  const name = document.getElementById(`${input.id}-name`);
  const none = name.textContent;
  const show = () => {
    const [file] = input.files;
    name.textContent = file ? file.name : none;
    name.toggleAttribute('data-chosen', Boolean(file));
  };
  input.addEventListener('change', show);
  show();

  const {form} = input;
  form.addEventListener('dragover', event => {
    event.preventDefault();
    form.dataset.over = '';
  });
  form.addEventListener('dragleave', () => delete form.dataset.over);
  form.addEventListener('drop', event => {
    event.preventDefault();
    delete form.dataset.over;
    if (event.dataTransfer.files.length === 1) {
      input.files = event.dataTransfer.files;
      show();
      input.focus();
    }
  });
}
