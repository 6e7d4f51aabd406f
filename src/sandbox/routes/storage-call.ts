import { storageError } from '../answers.ts';
import { type Call, refusedCall } from '../call.ts';
import type { Exchange } from '../exchange.ts';
import type { SandboxParts } from '../sandbox-parts.ts';
import { accessCall } from './access-object.ts';
import { putCall } from './put-object.ts';

/** Finds the route of a request to the storage host. */
export function storageCall(parts: SandboxParts, exchange: Exchange): Call {
  const { method } = exchange.request;
  if (exchange.path.startsWith('/upload/')) {
    return method === 'PUT' ? putCall(parts, exchange) : notAllowed();
  }
  if (exchange.path.startsWith('/media/')) {
    return method === 'GET' || method === 'HEAD' ? accessCall(parts, exchange) : notAllowed();
  }
  return refusedCall(storageError(404, 'NoSuchKey', 'There is no such object.'));
}

function notAllowed(): Call {
  return refusedCall(storageError(405, 'MethodNotAllowed', 'The method is not allowed here.'));
}
