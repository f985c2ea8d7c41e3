import type { Wire } from '../../../../renderer/store/wire';

/** A line whose other end is the test itself. */
export interface TestWire extends Wire {
  sent: { message: Record<string, unknown>; transfer: Transferable[] }[];
  reply(message: unknown): void;
  die(): void;
  ended: boolean;
}

export function testWire(): TestWire {
  let onMessage: (data: unknown) => void = () => undefined;
  let onDeath: () => void = () => undefined;
  const wire: TestWire = {
    sent: [],
    ended: false,
    send: (message, transfer = []) =>
      void wire.sent.push({ message: message as Record<string, unknown>, transfer }),
    listen(message, death) {
      onMessage = message;
      onDeath = death;
    },
    end() {
      wire.ended = true;
    },
    reply: (message) => onMessage(message),
    die: () => onDeath(),
  };
  return wire;
}

/** The last message sent over the line. */
export function last(wire: TestWire): Record<string, unknown> {
  return wire.sent.at(-1)?.message ?? {};
}
