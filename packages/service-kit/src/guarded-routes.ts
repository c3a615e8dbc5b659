import type { Role } from '@maillage/contracts/codes';
import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { MEMBERS_ONLY, PUBLIC, ROLES } from './guard.decorators.js';

type Method = (...args: never[]) => unknown;
/** Nest's own metadata key of a route's path. */
const PATH = 'path';

/** A route of a part, and who may use it as its decorators say. */
export interface GuardedRoute {
  readonly controller: string;
  readonly method: string;
  /** Undefined: no `@Roles`. */
  readonly roles: readonly Role[] | undefined;
  readonly public: boolean;
  readonly membersOnly: boolean;
}

/** Every route of every controller, read once at start from what Nest has discovered. */
export function guardedRoutes(app: INestApplication): GuardedRoute[] {
  const reflector = app.get(Reflector);
  const scanner = app.get(MetadataScanner);
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ instance, metatype }) => {
      if (typeof metatype !== 'function' || !instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, Method>;
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const method = prototype[name];
        if (!method || reflector.get<unknown>(PATH, method) === undefined) return [];
        const places = [method, metatype];
        return [
          {
            controller: metatype.name,
            method: name,
            roles: reflector.getAllAndOverride<readonly Role[] | undefined>(ROLES, places),
            public: reflector.getAllAndOverride<boolean | undefined>(PUBLIC, places) ?? false,
            membersOnly:
              reflector.getAllAndOverride<boolean | undefined>(MEMBERS_ONLY, places) ?? false,
          },
        ];
      });
    });
}

/** @throws Error naming every route that carries neither `@Roles` nor `@Public`. */
export function refuseUnguardedRoutes(app: INestApplication): void {
  const open = guardedRoutes(app)
    .filter((route) => route.roles === undefined && !route.public)
    .map(({ controller, method }) => `${controller}.${method}`);
  if (open.length > 0) {
    throw new Error(`routes without @Roles or @Public: ${open.join(', ')}`);
  }
}
