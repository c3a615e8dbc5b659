import { DomainError, type Scope, type Tx } from '@maillage/kernel';
import { isDuplicateKey, sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { foldedEmail, mayGrant } from '../../members/ports/members.js';
import type { Invitation } from '../domain/invitation.js';
import type { InvitationStore } from '../ports/invitation-store.js';
import { INVITATION_MODEL, type InvitationDocument } from './invitation.schema.js';

@Injectable()
export class MongoInvitations implements InvitationStore {
  constructor(
    @InjectModel(INVITATION_MODEL) private readonly invitations: Model<InvitationDocument>,
  ) {}

  async list(scope: Scope): Promise<Invitation[]> {
    const found = await Promise.all(
      branchesOf(scope).map((branch) => this.invitations.find(branch).lean<InvitationDocument[]>()),
    );
    return [...new Map(found.flat().map((each) => [each._id, each])).values()]
      .filter(({ grant }) => mayGrant(scope, grant))
      .map(invitationOf)
      .sort((a, b) => +b.invitedAt - +a.invitedAt || (a.id < b.id ? -1 : 1));
  }

  async byId(scope: Scope, id: string): Promise<Invitation> {
    const found = await this.invitations.findById(id).lean<InvitationDocument>();
    if (!found || !mayGrant(scope, found.grant)) {
      throw new DomainError('not-found', 'INVITATION.NOT_FOUND', `There is no invitation ${id}.`);
    }
    return invitationOf(found);
  }

  async byLink(tx: Tx, linkHash: string): Promise<Invitation | null> {
    const found = await this.invitations
      .findOne({ linkHash })
      .session(sessionOf(tx))
      .lean<InvitationDocument>();
    return found && invitationOf(found);
  }

  async openFor(email: string): Promise<Invitation[]> {
    const found = await this.invitations
      .find({ foldedEmail: foldedEmail(email) })
      .lean<InvitationDocument[]>();
    return found.filter(({ status }) => status === 'pending').map(invitationOf);
  }

  async insert(tx: Tx, invitations: readonly Invitation[]): Promise<void> {
    try {
      await this.invitations.insertMany(invitations.map(documentOf), { session: sessionOf(tx) });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      throw new DomainError(
        'conflict',
        'INVITATION.PENDING',
        'this address has an invitation for the same grant: send that one again',
      );
    }
  }

  async save(tx: Tx, invitation: Invitation): Promise<void> {
    const { _id, openFor, ...state } = documentOf(invitation);
    const saved = await this.invitations.updateOne(
      { _id, version: invitation.version - 1 },
      openFor === undefined ? { $set: state, $unset: { openFor: 1 } } : { $set: state },
      { session: sessionOf(tx) },
    );
    if (saved.modifiedCount === 1) return;
    throw new DomainError('conflict', 'VERSION.STALE', `invitation ${_id} changed: read it again`);
  }
}

/** An invitation as stored. */
export function documentOf({ id, ...state }: Invitation): InvitationDocument {
  const { grant, email, status } = state;
  const folded = foldedEmail(email);
  return {
    _id: id,
    ...state,
    foldedEmail: folded,
    networkIds: [...grant.networkIds],
    scopeId: grant.scopeId,
    ...(status === 'pending' ? { openFor: `${folded} ${grant.role} ${grant.scopeId}` } : {}),
  };
}

function invitationOf(document: InvitationDocument): Invitation {
  const { _id, foldedEmail: _email, networkIds: _networks, scopeId: _place, ...rest } = document;
  const { openFor: _open, ...state } = rest;
  return { id: _id, ...state };
}

/** One equality for each network, house or team of the caller. */
function branchesOf(scope: Scope): QueryFilter<InvitationDocument>[] {
  switch (scope.role) {
    case 'admin':
    case 'coordinator':
      return scope.networkIds === 'nation'
        ? [{}]
        : scope.networkIds.map((networkIds) => ({ networkIds }));
    case 'structure-manager':
      return scope.structureIds.map((scopeId) => ({ scopeId }));
    case 'operator-manager':
      return scope.teamIds.map((scopeId) => ({ scopeId }));
    case 'service':
      return [{}];
    case 'agent':
    case 'prescriber':
    case 'operator-agent':
    case 'national':
      return [];
  }
}
