import { Module } from '@nestjs/common';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.js';
import { LoadDemoNetwork } from './load-demo-network.js';

@Module({ imports: [BeneficiariesModule], providers: [LoadDemoNetwork] })
export class DemoModule {}
