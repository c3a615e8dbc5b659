import { MongoCopies, type CopyDocument } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type {
  Copies,
  MemberCopies,
  MemberCopy,
  OperatorCopy,
  OperatorTeamCopy,
  ProcedureCopy,
  StructureCopy,
} from '../ports/directory-copies.js';
import {
  MEMBER_COPY,
  OPERATOR_COPY,
  OPERATOR_TEAM_COPY,
  PROCEDURE_COPY,
  STRUCTURE_COPY,
} from './directory-copies.schema.js';
import { memberCopyOf, teamCopyOf } from './older-copies.js';

@Injectable()
export class MongoStructureCopies
  extends MongoCopies<StructureCopy>
  implements Copies<StructureCopy>
{
  constructor(@InjectModel(STRUCTURE_COPY) copies: Model<CopyDocument<StructureCopy>>) {
    super(copies);
  }
}

@Injectable()
export class MongoOperatorTeamCopies
  extends MongoCopies<OperatorTeamCopy>
  implements Copies<OperatorTeamCopy>
{
  constructor(@InjectModel(OPERATOR_TEAM_COPY) copies: Model<CopyDocument<OperatorTeamCopy>>) {
    super(copies);
  }

  protected override copyOf(stored: CopyDocument<OperatorTeamCopy>): OperatorTeamCopy {
    return teamCopyOf(stored);
  }
}

@Injectable()
export class MongoMemberCopies extends MongoCopies<MemberCopy> implements MemberCopies {
  constructor(@InjectModel(MEMBER_COPY) copies: Model<CopyDocument<MemberCopy>>) {
    super(copies);
  }

  async suspended(): Promise<MemberCopy[]> {
    const found = await this.copies.find({ suspended: true }).lean<CopyDocument<MemberCopy>[]>();
    return found.map((document) => this.copyOf(document));
  }

  protected override copyOf(stored: CopyDocument<MemberCopy>): MemberCopy {
    return memberCopyOf(stored);
  }
}

@Injectable()
export class MongoOperatorCopies extends MongoCopies<OperatorCopy> implements Copies<OperatorCopy> {
  constructor(@InjectModel(OPERATOR_COPY) copies: Model<CopyDocument<OperatorCopy>>) {
    super(copies);
  }
}

@Injectable()
export class MongoProcedureCopies
  extends MongoCopies<ProcedureCopy>
  implements Copies<ProcedureCopy>
{
  constructor(@InjectModel(PROCEDURE_COPY) copies: Model<CopyDocument<ProcedureCopy>>) {
    super(copies);
  }
}
