import { Module } from '@nestjs/common';
import { CaseStoreModule } from '../cases/case-store.module.js';
import { LoadDemoNetwork } from './load-demo-network.js';

@Module({ imports: [CaseStoreModule], providers: [LoadDemoNetwork] })
export class DemoModule {}
