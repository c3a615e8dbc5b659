import { BullModule } from '@nestjs/bullmq';

export const ReadingModule = BullModule;
