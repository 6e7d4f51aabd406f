import { type Answer, apiError, withHeaders } from '../answers.ts';
import { type Call, refusedCall } from '../call.ts';
import { identifyCaller } from '../credentials.ts';
import type { Exchange } from '../exchange.ts';
import type { FaultEffect } from '../faults/fault-effect.ts';
import type { FaultRoute } from '../faults/fault-kind.ts';
import { queryText } from '../query.ts';
import type { SandboxParts } from '../sandbox-parts.ts';
import { profiles, user } from './account.ts';
import { directUpload } from './direct-upload.ts';
import { mediaList } from './media-list.ts';
import { uploadUrl } from './upload-url.ts';

type RouteAnswer = (parts: SandboxParts, exchange: Exchange, effect: FaultEffect) => Promise<Answer>;

/** The calls of API.md; the base is `ORIGIN/api`. */
const ROUTES: ReadonlyMap<string, { readonly name: FaultRoute; readonly answer: RouteAnswer }> = new Map([
  ['GET /api/media/uploadUrl', { name: 'uploadUrl', answer: uploadUrl }],
  ['POST /api/media/upload', { name: 'directUpload', answer: directUpload }],
  ['GET /api/media', { name: 'media', answer: mediaList }],
  ['GET /api/user', { name: 'user', answer: user }],
  ['GET /api/profiles', { name: 'profiles', answer: profiles }],
]);

function unknownRoute(): Call {
  return refusedCall(apiError(404, { action: 'request', code: 404, message: 'There is no such endpoint.' }));
}

/** "Rate limit per profile and 5 minutes" (API.md), answered with the documented shape. */
function tooMany(): Answer {
  return apiError(429, { action: 'request', code: 429, message: 'Too many requests: wait and try again.' });
}

/** Finds the route and the caller of a request to the API, in the order path, key, rate. */
export function apiCall(parts: SandboxParts, exchange: Exchange): Call {
  const route = ROUTES.get(`${exchange.request.method} ${exchange.path}`);
  if (route === undefined) return unknownRoute();
  const { notes } = exchange;
  notes.route = route.name;
  if (route.name === 'uploadUrl') notes.fileName = queryText(exchange.rawQuery, 'fileName');
  const caller = identifyCaller(exchange.request.headers, parts.keys);
  if ('refusal' in caller) return refusedCall(caller.refusal);
  notes.profile = caller.profile;
  const rate = parts.countRequest(caller.profile);
  if (!rate.allowed) return refusedCall(withHeaders(tooMany(), rate.headers));
  return {
    target: { on: route.name, profile: notes.profile, fileName: notes.fileName },
    answer: async (effect) => withHeaders(await route.answer(parts, exchange, effect), rate.headers),
  };
}
