/// <reference path="../services/raw-sources.d.ts" />
/** Between the page's binding and the router: who asks, what, and the answer back. */
import { readFileSync } from 'node:fs';
import type { ShellCommand } from '../../shared/desktop/contract';
import { COMMAND, INVOKE } from '../ipc/names';
import type { Router } from '../ipc/router';
import { type AppOrigin, startAddress } from '../policy/origins';
import type { Params } from './cdp';
import shim from './page-shim.js?raw';
import { decode, encode } from './wire';

export const BINDING = '__draaiknopVraag';
const RECEIVER = '__draaiknopAntwoord';

/** The script that every new document of the window runs first: the shim around the preload. */
export function pageScript(origin: AppOrigin, preloadFile: string): string {
  const fill: Record<string, string> = {
    $ORIGIN: startAddress(origin).replace(/\/$/, ''),
    $BINDING: BINDING,
    $RECEIVER: RECEIVER,
    $PRELOAD: `((require, module, exports) => {\n${readFileSync(preloadFile, 'utf8')}\n})`,
  };
  return shim.replace(/\$(?:ORIGIN|BINDING|RECEIVER|PRELOAD)\b/g, (name) => fill[name] ?? name);
}

/** One JavaScript world of the window, as Chromium announced it. */
interface Context {
  origin: string;
  top: boolean;
}

export interface Bridge {
  /** Runtime.executionContextCreated of the window. */
  contextCreated(params: Params, topFrame: string): void;
  contextDestroyed(params: Params): void;
  contextsCleared(): void;
  /** Runtime.bindingCalled: asks the router and answers in the same context. */
  called(params: Params): Promise<void>;
  /** A command of the shell to the page that is there now. */
  push(command: ShellCommand): Promise<void>;
}

export interface BridgeOptions {
  router: Promise<Router>;
  /** Runs an expression in a context of the window. */
  evaluate(expression: string, contextId: number): Promise<void>;
}

interface Call {
  id: number;
  line: string;
  channel: unknown;
  request: unknown;
}

/** A call as the shim makes it, or null: the binding can be called by nobody else, but may be. */
function parseCall(payload: unknown): Call | null {
  try {
    const call: unknown = JSON.parse(String(payload));
    if (typeof call !== 'object' || call === null) return null;
    const { id, line, channel, request } = call as Record<string, unknown>;
    if (typeof id !== 'number' || line !== INVOKE) return null;
    return { id, line, channel, request: decode(request) };
  } catch {
    return null;
  }
}

export function createBridge({ router, evaluate }: BridgeOptions): Bridge {
  const contexts = new Map<number, Context>();

  /** Text as an argument: JSON is a JavaScript expression, and so is JSON of JSON. */
  function deliver(message: object, contextId: number): Promise<void> {
    return evaluate(`${RECEIVER}(${JSON.stringify(JSON.stringify(message))})`, contextId);
  }

  return {
    contextCreated(params, topFrame) {
      const context = params.context as {
        id: number;
        origin: string;
        auxData?: { frameId?: string; isDefault?: boolean };
      };
      const top = context.auxData?.frameId === topFrame && context.auxData.isDefault === true;
      contexts.set(context.id, { origin: context.origin, top });
    },
    contextDestroyed(params) {
      contexts.delete(Number(params.executionContextId));
    },
    contextsCleared() {
      contexts.clear();
    },

    async called(params) {
      const contextId = Number(params.executionContextId);
      const context = contexts.get(contextId);
      const call = params.name === BINDING ? parseCall(params.payload) : null;
      if (call === null) return;
      const sender = { url: context?.origin ?? null, top: context?.top ?? false };
      const result = await (await router)(call.channel, call.request, sender);
      // The page may have been locked meanwhile: then nobody waits for this any more.
      if (contexts.get(contextId) !== context || context === undefined) return;
      await deliver({ id: call.id, result: encode(result) }, contextId);
    },

    async push(command) {
      const message = { line: COMMAND, command };
      const top = [...contexts].filter(([, context]) => context.top);
      await Promise.all(top.map(([contextId]) => deliver(message, contextId)));
    },
  };
}
