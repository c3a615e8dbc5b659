import { MongooseModule } from '@nestjs/mongoose';
import { connect } from 'mongoose'; // breaks: modules-register-schemas-only

export const lending = [MongooseModule, connect];
