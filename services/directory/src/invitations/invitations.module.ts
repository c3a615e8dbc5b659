import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { INVITATIONS } from '../access/ports/invitations.js';
import { MembersModule } from '../members/members.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { NetworksModule } from '../networks/networks.module.js';
import { OperatorsModule } from '../operators/operators.module.js';
import { StructuresModule } from '../structures/structures.module.js';
import { InvitationsController } from './http/invitations.controller.js';
import { RandomLinks } from './links/random-links.js';
import { MailByMessages } from './mail/mail-by-messages.js';
import { INVITATION_MODEL, invitationSchema } from './persistence/invitation.schema.js';
import { MongoInvitations } from './persistence/mongo-invitations.js';
import { INVITATION_LINKS } from './ports/invitation-links.js';
import { INVITATION_MAIL } from './ports/invitation-mail.js';
import { INVITATION_STORE } from './ports/invitation-store.js';
import { AcceptInvitation } from './use-cases/accept-invitation.use-case.js';
import { Invite } from './use-cases/invite.use-case.js';
import { KnownPlaces } from './use-cases/known-places.query.js';
import { ReviewInvitations } from './use-cases/review-invitations.query.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: INVITATION_MODEL, schema: invitationSchema }]),
    MembersModule,
    MessagesModule,
    NetworksModule,
    OperatorsModule,
    StructuresModule,
  ],
  controllers: [InvitationsController],
  providers: [
    { provide: INVITATION_STORE, useClass: MongoInvitations },
    { provide: INVITATION_LINKS, useClass: RandomLinks },
    { provide: INVITATION_MAIL, useClass: MailByMessages },
    { provide: INVITATIONS, useClass: AcceptInvitation },
    KnownPlaces,
    ReviewInvitations,
    Invite,
  ],
  exports: [INVITATIONS],
})
export class InvitationsModule {}
