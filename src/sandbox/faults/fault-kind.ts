import { z } from 'zod';
import type { RouteName } from '../ledger-entries.ts';
import type { FaultEffect } from './fault-effect.ts';

/** The routes a rule can be about. */
export const FAULT_ROUTES = [
  'uploadUrl',
  'put',
  'access',
  'media',
  'user',
  'directUpload',
  'profiles',
] as const;
export type FaultRoute = (typeof FAULT_ROUTES)[number] & RouteName;

/** Routes of the API origin: those that know keys and answer JSON. */
export const API_ROUTES = ['uploadUrl', 'media', 'user', 'directUpload', 'profiles'] as const;
/** Routes that bring an object. */
export const STORING_ROUTES = ['put', 'directUpload'] as const;

/** One kind of fault: its fields beside `kind`, where it can be used, and what it does. */
export interface FaultKind<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly fields: z.ZodObject<Shape, z.core.$strict>;
  readonly routes: readonly FaultRoute[];
  /** Takes fields that `fields` has accepted. */
  readonly effect: (accepted: unknown) => FaultEffect;
}

/** Makes a table entry whose effect sees its fields typed. */
export function faultKind<Shape extends z.ZodRawShape>(
  routes: readonly FaultRoute[],
  shape: Shape,
  effect: (fields: z.output<z.ZodObject<Shape, z.core.$strict>>) => FaultEffect,
): FaultKind<Shape> {
  const fields = z.strictObject(shape);
  return { fields, routes, effect: (accepted) => effect(fields.parse(accepted)) };
}
