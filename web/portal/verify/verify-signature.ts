import { hashes, verify } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import type { VerifySignature } from '../../../contract/signature.ts'

hashes.sha512 = sha512

/** By a kept library and not by the browser: those of before 2025 have no Ed25519, and on an address without https none has. */
export const verifyHere: VerifySignature = async (signature, text, publicKey) =>
  verify(signature, text, publicKey, { zip215: false })
