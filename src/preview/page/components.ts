// The components of the Discord look that the page uses, dressed before the first is drawn.
import '@skyra/discord-components-core/discord-action-row.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-footer.js';
import '@skyra/discord-components-core/discord-messages.js';
import { dressComponents } from './skin.js';

dressComponents();
