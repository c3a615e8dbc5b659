import { Module } from '@nestjs/common';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.js';
import { LoadDemoNetwork } from './load-demo-network.js';
import { LoadPersons } from './load-persons.js';

@Module({ imports: [BeneficiariesModule], providers: [LoadDemoNetwork, LoadPersons] })
export class DemoModule {}
