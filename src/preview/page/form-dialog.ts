import { ComponentType } from 'discord-api-types/v10';
import type { Form } from '../../views/view.js';
import type { FilledIn } from './api.js';
import { h } from './dom.js';
import { formField } from './form-field.js';
import type { Reading } from './reading.js';

/** Shows a form over the channel until it is submitted or closed. It stays open if submitting fails. */
export function openForm(form: Form, reading: Reading, submit: (fields: FilledIn) => Promise<void>): void {
	const { strings } = reading;
	const fields = form.components.flatMap((part) => {
		const field = part.type === ComponentType.Label ? formField(part, reading) : undefined;
		return field ? [field] : [];
	});
	const trouble = h('p', { class: 'form-trouble', role: 'alert' });
	const close = h('button', { type: 'button', class: 'form-cancel' }, strings.formCancel);
	const body = h(
		'form',
		{ method: 'dialog' },
		h('h2', { id: 'form-title' }, form.title),
		...fields.flatMap(({ elements }) => elements),
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
		submit(Object.fromEntries(fields.map(({ id, value }) => [id, value()]))).then(
			() => dialog.close(),
			() => {
				trouble.textContent = strings.failed;
			},
		);
	});
	document.body.append(dialog);
	dialog.showModal();
}
