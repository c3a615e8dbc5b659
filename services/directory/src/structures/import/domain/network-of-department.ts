import { ianaZoneOfDepartment } from '@maillage/calendar';
import { departmentNames } from '@maillage/contracts/codes';

/** The network that stands for a department. @throws DomainError `CALENDAR.UNKNOWN_DEPARTMENT`. */
export function networkOfDepartment(department: string): {
  readonly department: string;
  readonly name: string;
  readonly zone: string;
} {
  return {
    department,
    name: `France services – ${departmentNames.get(department) ?? department}`,
    zone: ianaZoneOfDepartment(department),
  };
}
