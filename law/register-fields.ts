/**
 * The operation under which each fact of the register and each field of a file taken in is kept or read. Keyed by
 * plain text because law imports nothing; law/gate.test.ts walks it against the contract in both directions.
 */
export const registerFieldOperations: Readonly<Record<string, string>> = {
  enrolled: 'people.register',
  endReason: 'people.correct',
  name: 'people.register',
  formerName: 'people.register',
  sex: 'people.register',
  bornOn: 'people.register',
  diedOn: 'people.life-event',
  idKind: 'people.register',
  numbers: 'people.register',
  area: 'people.register',
  address: 'people.register',
  addressId: 'areas.addresses',
  addressOpen: 'areas.addresses',
  otherArea: 'people.register',
  stayFrom: 'people.register',
  household: 'people.register',
  headRelation: 'people.register',
  protected: 'people.protect',
  idNumber: 'people.register',
  phone: 'people.register',
  livingAddress: 'people.register',
  livingArea: 'people.register',
  hukouAddress: 'people.register',
  hukouArea: 'people.register',
  householdNumber: 'people.register',
  headName: 'people.register',
  // Kept only under the purpose that names them (law/purposes.ts).
  ethnicGroup: 'services.own-language',
  education: 'services.adult-education',
  maritalStatus: 'benefits.rural-reward',
  // Read to strip refused words, kept nowhere.
  remark: 'intake.take-in'
}
