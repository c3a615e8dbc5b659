import { scopeOfService, Sweeper } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { TellParticipants } from '../use-cases/tell-participants.use-case.js';

/** Every minute, on every replica: a seat is given back once, whoever gets to it. */
@Injectable()
export class UntoldParticipantsSweep {
  constructor(sweeper: Sweeper, tell: TellParticipants) {
    sweeper.every(60, 'untold participants', () => tell.sweep(scopeOfService('appointments')));
  }
}
