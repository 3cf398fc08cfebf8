import { ComponentType } from 'discord-api-types/v10';
import type { Form } from '../../views/view.js';
import { h } from './dom.js';
import type { Strings } from './strings.js';

/** Shows a form over the channel until it is submitted or closed. It stays open if submitting fails. */
export function openForm(
	form: Form,
	strings: Strings,
	submit: (fields: Readonly<Record<string, string>>) => Promise<void>,
): void {
	const inputs = form.components
		.flatMap((row) => ('components' in row ? row.components : []))
		.flatMap((input) => {
			if (input.type !== ComponentType.TextInput) return [];
			const field = h('input', {
				id: `field-${input.custom_id}`,
				name: input.custom_id,
				required: input.required ?? true,
				minlength: input.min_length,
				maxlength: input.max_length ?? 4_000,
				placeholder: input.placeholder,
				autocomplete: 'off',
			});
			return [{ id: input.custom_id, field, label: h('label', { for: field.id }, input.label) }];
		});
	const trouble = h('p', { class: 'form-trouble', role: 'alert' });
	const close = h('button', { type: 'button', class: 'form-cancel' }, strings.formCancel);
	const body = h(
		'form',
		{ method: 'dialog' },
		h('h2', { id: 'form-title' }, form.title),
		...inputs.flatMap(({ label, field }) => [label, field]),
		trouble,
		h(
			'div',
			{ class: 'form-buttons' },
			close,
			h('button', { type: 'submit', class: 'form-submit' }, strings.formSubmit),
		),
	);
	const dialog = h('dialog', { class: 'form-dialog', 'aria-labelledby': 'form-title' }, body);
	close.addEventListener('click', () => dialog.close());
	dialog.addEventListener('close', () => dialog.remove());
	body.addEventListener('submit', (event) => {
		event.preventDefault();
		submit(Object.fromEntries(inputs.map(({ id, field }) => [id, field.value]))).then(
			() => dialog.close(),
			() => {
				trouble.textContent = strings.failed;
			},
		);
	});
	document.body.append(dialog);
	dialog.showModal();
}
