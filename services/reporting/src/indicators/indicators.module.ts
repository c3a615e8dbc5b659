import { Module } from '@nestjs/common';
import { IndicatorsController } from './http/indicators.controller.js';

@Module({ controllers: [IndicatorsController] })
export class IndicatorsModule {}
