import type { PartnerKind } from './clauses.ts'
import type { ForbiddenContent } from './forbidden.ts'

/** A field of a record, in the words of the form. */
export interface RecordField {
  name: string
  titleZh: string
  titleEn: string
  hintZh?: string
  hintEn?: string
  /**
   * `matters` are open obligations of other records, chosen from what is open; `record` is another record that is in force, of the kind
   * `of`; `compound` is one of the register of areas; `code` is a unified social credit code; `time` is `08:30`; `ticks` are some of the options, with commas between; `checks` is a checklist, each option
   * with `:ok` or `:not`, and what is not becomes an obligation; `vote` is how many could, came and agreed; `document`
   * is a long text that may be read from a file, with what names somebody held back.
   */
  kind:
    | 'line'
    | 'long'
    | 'choice'
    | 'ticks'
    | 'number'
    | 'percent'
    | 'checks'
    | 'vote'
    | 'code'
    | 'time'
    | 'compound'
    | 'clauses'
    | 'matters'
    | 'record'
    | 'document'
  required: boolean
  options?: readonly { value: string; titleZh: string; titleEn: string }[]
  most: number
  /** Of which kind, or kinds, the chosen record is. */
  of?: string | readonly string[]
  /** Written when the record is held, as minutes are, or by what drafts it to renew another; it is never asked for in the form. */
  when?: 'held' | 'renewed'
}

/** The obligation to talk about the next one in time; it is done once a record that names this one as renewed comes into force. */
export const renewalKey = 'renewal'

/** An obligation that nobody has to think of: it arises by itself when the record comes into force. */
export interface Arising {
  key: string
  titleZh: string
  titleEn: string
  /** Counted from the day it came into force, or from the last day of the record; before it with a negative number of calendar days. */
  due: { from: 'in-force' | 'end'; workingDays: number } | { from: 'end'; days: number }
}

/** How a record comes into force: set by its office, signed by both sides, or held with minutes. */
export type Beginning = 'adopted' | 'signed' | 'held'

/**
 * A record of the organisation as data: what the standard calls a plan, a responsibility agreement, a joint meeting. Adding a kind is
 * one file in law/organisation/ and one line in law/organisation.ts.
 */
export interface RecordKind {
  key: string
  titleZh: string
  titleEn: string
  aboutZh: string
  aboutEn: string
  /** The provisions of the standard that it digitises. */
  articles: readonly string[]
  /** In law/operations, with a basis in force. */
  operation: string
  beginning: Beginning
  fields: readonly RecordField[]
  /** Whether accounts take part in it, who then read it and what is owed under it wherever their post is. */
  hasMembers: boolean
  /** Anybody with a post may be a member, not only offices and other sides. */
  membersAre?: 'everybody'
  /** Who of the members came is written when it is held: their hours, or their certificate as well. */
  attended?: 'hours' | 'certificate'
  /** The account of another side that reads it, where there is one; of what is signed it signs. */
  partner?: { titleZh: string; titleEn: string; hintZh: string; hintEn: string }
  /** Its clauses come from the library for these, whoever the other side is. */
  clausesFor?: PartnerKind
  /** The record it is about is the version before, which ends when this one begins. */
  replaces?: true
  /** What one of its obligations is called. */
  taskZh: string
  taskEn: string
  /** What was done is accepted by the meeting itself, not by who did it. */
  confirmed: boolean
  /** Accepted by another account than the one that says it is done. */
  byAnother?: true
  arises: readonly Arising[]
  /** Working days to put right what a checklist found. */
  findingDays?: number
  /** Fields that may be shown to everybody once it is in force; the rest stays in the office. */
  open: readonly string[]
  refuses: readonly ForbiddenContent[]
  /** Numbers, phones, flats and names of people do not belong in it. */
  namesNobody: boolean
}
