// What draws messages: Discord's look and markdown. The page asks for it once it has been seen.
import '@skyra/discord-components-core/discord-action-row.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-footer.js';
import '@skyra/discord-components-core/discord-messages.js';
import { dressComponents } from './skin.js';

// Before the first is made.
dressComponents();

export { messageElement } from './message-element.js';
