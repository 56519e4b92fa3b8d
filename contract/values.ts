import { z } from 'zod'

/** A day, `2026-11-23`. */
export const Day = z.iso.date().brand('Day')
export type Day = z.infer<typeof Day>

/** A day known only as far as people know it: `1990`, `1990-01` or `1990-01-02`. */
export const PartialDay = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
  .brand('PartialDay')
export type PartialDay = z.infer<typeof PartialDay>

/**
 * An area as an integer of 15 digits: 2 province, 2 city, 2 district, 3 street, 3 community, 3 grid; zeros below the
 * level. It fits a JavaScript number exactly, and a subtree is the range `[code, code + span)`.
 */
export const AreaCode = z.int().min(110000000000000).max(999999999999999).brand('AreaCode')
export type AreaCode = z.infer<typeof AreaCode>

/** About how many a list has in all, told with its first page where there is a second. */
export const Total = z.int().optional()

/** A command carries its own id (UUIDv7); sent twice it is done once. */
export const CommandId = z.uuid().brand('CommandId')
export type CommandId = z.infer<typeof CommandId>

/** GB/T 2261.1-2003: 0 unknown, 1 male, 2 female, 9 not stated. */
export const Sex = z.enum(['0', '1', '2', '9'])
export type Sex = z.infer<typeof Sex>

/** The seat of an enrolment: where the household register keeps a person, or where the person lives. */
export const Seat = z.enum(['hukou', 'living'])
export type Seat = z.infer<typeof Seat>

export const EnrolmentId = z.uuid().brand('EnrolmentId')
export type EnrolmentId = z.infer<typeof EnrolmentId>
export const PersonId = z.uuid().brand('PersonId')
export type PersonId = z.infer<typeof PersonId>

/** A line of a house, with its area code or a short one: no mobile phone, which is somebody's own. */
export const HousePhone = z.string().regex(/^(0\d{2,3}-)?\d{5,8}$/)
