import { Module } from '@nestjs/common';
import { LoadDemoNetwork } from './load-demo-network.js';

@Module({ providers: [LoadDemoNetwork] })
export class DemoModule {}
