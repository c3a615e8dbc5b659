import { erasedBeneficiaryId } from '@maillage/contracts/codes';
import type { ServiceScope, Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isGivenBack, type Seat } from '../domain/seat.js';
import type { Seats } from '../ports/seats.js';
import { SEAT, type SeatDocument } from './workshop.schema.js';

@Injectable()
export class MongoSeats implements Seats {
  constructor(@InjectModel(SEAT) private readonly seats: Model<SeatDocument>) {}

  async find(_scope: ServiceScope, id: string): Promise<Seat | undefined> {
    const found = await this.seats.findOne({ _id: id }).lean<SeatDocument>();
    return found ? toSeat(found) : undefined;
  }

  async ofWorkshop(_scope: ServiceScope, workshopId: string): Promise<Seat[]> {
    const found = await this.seats.find({ workshopId }).lean<SeatDocument[]>();
    return found.map(toSeat).sort((a, b) => +a.takenAt - +b.takenAt || (a.id < b.id ? -1 : 1));
  }

  async ofBeneficiary(_scope: ServiceScope, beneficiaryId: string): Promise<Seat[]> {
    if (beneficiaryId === erasedBeneficiaryId) return [];
    const found = await this.seats.find({ beneficiaryId }).lean<SeatDocument[]>();
    return found.map(toSeat);
  }

  async follow(workshopId: string, networkId: string): Promise<void> {
    const left = { workshopId, networkId: { $ne: networkId } };
    await this.seats.updateMany(left, { $set: { networkId }, $inc: { version: 1 } });
  }

  async insert(tx: Tx, seat: Seat): Promise<void> {
    const { id, ...state } = seat;
    const document = { _id: id, ...state, seatOf: seatOf(seat) };
    await this.seats.insertMany([document], { session: sessionOf(tx) });
  }

  async save(tx: Tx, seat: Seat): Promise<boolean> {
    const { id, ...state } = seat;
    const held = !isGivenBack(seat) && seat.beneficiaryId !== erasedBeneficiaryId;
    const saved = await this.seats.updateOne(
      { _id: id, version: seat.version - 1 },
      held ? { $set: { ...state, seatOf: seatOf(seat) } } : { $set: state, $unset: { seatOf: '' } },
      { session: sessionOf(tx) },
    );
    return saved.modifiedCount === 1;
  }
}

function seatOf({ workshopId, beneficiaryId }: Seat): string {
  return `${workshopId}:${beneficiaryId}`;
}

function toSeat({ _id, seatOf: _seatOf, ...state }: SeatDocument): Seat {
  return { id: _id, ...state };
}
