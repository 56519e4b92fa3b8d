import './refusals.ts'

export { askApproval, requireApproval } from './ask-approval.ts'
export { mayDecide } from './decide-approval.ts'
export { type DemoAccount, demoAccounts, demoPassword, makeDemoAccounts } from './demo-accounts.ts'
export { mountSignIn } from './mount-sign-in.ts'
export { accessRoutes } from './routes.ts'
export { makeSetupLink, needsSetUp } from './set-up.ts'
export { openSignIn, type SignIn } from './sign-in.ts'
