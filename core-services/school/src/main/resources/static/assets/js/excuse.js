// 理由によって要る欄だけを見せ、欄の名を理由に合わせる。
const select = document.getElementById('ground') ?? document.getElementById('relation');

function fit() {
  const chosen = select.selectedOptions[0]?.dataset ?? {};
  for (const field of document.querySelectorAll('[data-for]')) {
    const label = chosen[field.dataset.for];
    field.hidden = label === undefined;
    field.querySelector('input').disabled = field.hidden;
    if (label && label !== 'on') field.querySelector('label').textContent = label;
  }
}

if (select) {
  select.addEventListener('change', fit, {capture: true});
  fit();
}
