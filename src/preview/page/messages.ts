// The code that draws messages, with Discord's look and markdown. The page loads it after its own first paint.
import '@skyra/discord-components-core/discord-action-row.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-footer.js';
import '@skyra/discord-components-core/discord-messages.js';
import { dressComponents } from './skin.js';

// Must come before the first component is made.
dressComponents();

export { messageElement } from './message-element.js';
