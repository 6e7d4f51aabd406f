import { type Answer, apiError } from './answers.ts';
import type { Call } from './call.ts';
import { ConnectionLost } from './connection-lost.ts';
import { type Arrival, beginExchange, type Exchange, ledgerEntry } from './exchange.ts';
import { type FaultEffect, NO_FAULT } from './faults/fault-effect.ts';
import { discardBody, halfClose, strikeOf } from './incoming.ts';
import { strangeHost } from './own-host.ts';
import { withoutBody } from './routes/access-object.ts';
import { apiCall } from './routes/api-call.ts';
import { storageCall } from './routes/storage-call.ts';
import type { SandboxParts } from './sandbox-parts.ts';
import { bodyLength, sendAnswer } from './send-answer.ts';
import { waitConnected } from './wait-connected.ts';

/** The answer and the fault that strikes it; 'dropped' when the connection is to end without one. */
interface Outcome {
  readonly answer: Answer | 'dropped';
  readonly effect: FaultEffect;
}

/** Does the route's work, or what the fault puts in its place. */
async function answerOf(exchange: Exchange, call: Call, effect: FaultEffect): Promise<Answer> {
  if (effect.instead === undefined) {
    const answer = await call.answer(effect);
    return effect.reshape === undefined ? answer : effect.reshape(answer);
  }
  if (effect.early !== true) await discardBody(exchange, receivesBody(exchange) ? effect : NO_FAULT);
  return effect.instead(exchange.origin);
}

/** Whether the bytes a route is about are the ones it receives. */
function receivesBody(exchange: Exchange): boolean {
  return exchange.notes.route === 'put' || exchange.notes.route === 'directUpload';
}

async function outcomeOf(parts: SandboxParts, exchange: Exchange): Promise<Outcome> {
  let effect = NO_FAULT;
  try {
    const route = exchange.origin === 'api' ? apiCall : storageCall;
    const call = strangeHost(exchange) ?? route(parts, exchange);
    if (call.target !== null) effect = parts.faults().next(call.target);
    const answer = await answerOf(exchange, call, effect);
    const { socket } = exchange;
    if (effect.stallBeforeAnswerMs !== undefined) await waitConnected(socket, effect.stallBeforeAnswerMs);
    return { answer: effect.dropAnswer !== undefined || socket.destroyed ? 'dropped' : answer, effect };
  } catch (error) {
    return { answer: error instanceof ConnectionLost ? 'dropped' : bug(error), effect };
  }
}

/** A mistake of the sandbox itself, told to whoever runs the test. */
function bug(error: unknown): Answer {
  return apiError(500, { action: 'sandbox', code: 500, message: `A bug in the sandbox: ${String(error)}` });
}

/** Answers one request. Its ledger line is on disk before the first byte of the answer leaves. */
export async function serve(parts: SandboxParts, arrival: Arrival): Promise<void> {
  const exchange = beginExchange(arrival, parts.now());
  const { answer, effect } = await outcomeOf(parts, exchange);
  parts.ledger.recordRequest(ledgerEntry(parts, exchange, answer === 'dropped' ? 'dropped' : answer.status));
  if (answer === 'dropped') return await drop(exchange, effect);
  await send(exchange, answer, effect);
}

/** Ends a connection without an answer. */
async function drop(exchange: Exchange, effect: FaultEffect): Promise<void> {
  const { socket } = exchange;
  if (effect.dropAnswer === 'reset') socket.resetAndDestroy();
  else if (effect.dropAnswer === 'halfClose') await halfClose(exchange).catch(() => undefined);
  socket.destroy();
}

/** Sends the answer, its body struck by the fault where the route is about the bytes it sends. */
async function send(exchange: Exchange, answer: Answer, effect: FaultEffect): Promise<void> {
  const length = bodyLength(answer);
  const isHead = exchange.request.method === 'HEAD';
  const strike = receivesBody(exchange) ? {} : strikeOf(exchange, effect, isHead ? 0 : length);
  try {
    await sendAnswer(exchange.response, isHead ? withoutBody(answer, length) : answer, strike);
  } catch {
    exchange.socket.destroy();
  }
}
