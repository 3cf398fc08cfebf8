import type { Outcome } from './answer.js';
import type { Request } from './request.js';

/** A request that has been handled. */
export type Handled = {
	/** The interaction's snowflake. */
	readonly interaction: string;
	readonly kind: Request['kind'] | 'suggest';
	/** A command of the bot, or `other`. */
	readonly command: string;
	readonly outcome: Outcome;
	/** Milliseconds from the moment Discord made the interaction until the answer was sent. */
	readonly ms: number;
};

/** Where a shard's connection to Discord stands. */
export type GatewayState = 'connecting' | 'connected' | 'reconnecting' | 'disconnected';

/** Is told what the bot does, to count it. Learns of no person and no content. */
export type Observer = {
	handled(request: Handled): void;
	gateway(shard: number, state: GatewayState): void;
	/** A request to the store failed. */
	storeFailed(): void;
};

/** Tells several observers. */
export function observers(all: readonly Partial<Observer>[]): Observer {
	return {
		handled: (request) => all.forEach((each) => void each.handled?.(request)),
		gateway: (shard, state) => all.forEach((each) => void each.gateway?.(shard, state)),
		storeFailed: () => all.forEach((each) => void each.storeFailed?.()),
	};
}

/** Ignores everything. */
export const nobody: Observer = observers([]);
