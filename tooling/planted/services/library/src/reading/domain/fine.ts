import { RRule } from 'rrule';

export const overdueFine = RRule.DAILY;
