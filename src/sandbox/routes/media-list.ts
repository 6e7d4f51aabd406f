import { type Answer, jsonAnswer } from '../answers.ts';
import type { Exchange } from '../exchange.ts';
import { type MediaObject, RESIZED } from '../media-store.ts';
import { accessUrlOf, type SandboxParts } from '../sandbox-parts.ts';

/** `photo.png` → `photo_1080x1080.png`. */
function resizedName(object: MediaObject): string {
  const dot = object.fileName.lastIndexOf('.');
  return dot < 0
    ? object.fileName + RESIZED
    : object.fileName.slice(0, dot) + RESIZED + object.fileName.slice(dot);
}

/** The seed's sample, field by field: the id ends in `-ENDING`, the size is a string, times are ISO 8601. */
function listed(
  parts: SandboxParts,
  object: MediaObject,
  copy: { readonly id: string; readonly fileName: string },
) {
  return {
    id: `${copy.id}-${object.ending}`,
    timeCreated: new Date(object.createdAt).toISOString(),
    size: String(object.size),
    url: accessUrlOf(parts, copy.id, object.ending),
    fileName: copy.fileName,
    description: object.description,
    expiresAt: new Date(object.expiresAt).toISOString(),
  };
}

/** "resized copies are in the list, their names end in `_1080x1080`" (API.md): for images, with the same bytes. */
function entries(parts: SandboxParts, object: MediaObject) {
  const original = listed(parts, object, object);
  if (!object.contentType.startsWith('image/')) return [original];
  const resized = listed(parts, object, { id: object.id + RESIZED, fileName: resizedName(object) });
  return [original, resized];
}

/** "Retrieve all the images uploaded to the image gallery including resized images." (seed); newest first. */
export async function mediaList(parts: SandboxParts, exchange: Exchange): Promise<Answer> {
  const objects = [...parts.store.list(exchange.notes.profile)].reverse();
  return jsonAnswer(
    200,
    objects.flatMap((object) => entries(parts, object)),
  );
}
