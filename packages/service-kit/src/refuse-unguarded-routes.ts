import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PUBLIC, ROLES } from './guard.decorators.js';

type Method = (...args: never[]) => unknown;
/** Nest's own metadata key of a route's path. */
const PATH = 'path';

/** @throws Error naming every route that carries neither `@Roles` nor `@Public`. */
export function refuseUnguardedRoutes(app: INestApplication): void {
  const reflector = app.get(Reflector);
  const scanner = app.get(MetadataScanner);
  const open = app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ instance, metatype }) => {
      if (typeof metatype !== 'function' || !instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, Method>;
      return scanner
        .getAllMethodNames(prototype)
        .map((name) => ({ name, method: prototype[name] }))
        .filter(({ method }) => method && reflector.get<unknown>(PATH, method) !== undefined)
        .filter(({ method }) => {
          const places = [method as Method, metatype];
          return (
            reflector.getAllAndOverride(ROLES, places) === undefined &&
            reflector.getAllAndOverride(PUBLIC, places) === undefined
          );
        })
        .map(({ name }) => `${metatype.name}.${name}`);
    });
  if (open.length > 0) {
    throw new Error(`routes without @Roles or @Public: ${open.join(', ')}`);
  }
}
