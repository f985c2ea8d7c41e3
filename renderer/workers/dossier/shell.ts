/**
 * The worker's calls to the shell, relayed by the page. Answers are checked against the contract:
 * they came by way of the page.
 */
import { contract, type RequestOf, type ResponseOf } from '../../../shared/desktop/contract';
import { CodedError, type Result } from '../../../shared/desktop/errors';
import type { z } from '../../../shared/schema';
import type { FromDossierWorker, RelayedChannel } from './protocol';

export interface Shell {
  /** Throws CodedError with the code of the shell, or 'ongeldige-vraag' for an answer that is none. */
  invoke<C extends RelayedChannel>(channel: C, request: RequestOf<C>): Promise<ResponseOf<C>>;
}

export interface ShellLine extends Shell {
  /** Hands over the page's answer to call `id`. */
  answered(id: number, result: Result<unknown>): void;
}

export function createShell(send: (message: FromDossierWorker) => void): ShellLine {
  let lastId = 0;
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  return {
    async invoke(channel, request) {
      const id = ++lastId;
      const result = await new Promise<Result<unknown>>((resolve) => {
        waiting.set(id, resolve);
        send({ type: 'shell', id, channel, request } as FromDossierWorker);
      });
      if (!result.ok) throw new CodedError(result.code, result.params);
      const schema: z.ZodType = contract[channel].response;
      const parsed = schema.safeParse(result.value);
      if (!parsed.success) throw new CodedError('ongeldige-vraag', {}, parsed.error);
      return parsed.data as ResponseOf<typeof channel>;
    },
    answered(id, result) {
      waiting.get(id)?.(result);
      waiting.delete(id);
    },
  };
}
