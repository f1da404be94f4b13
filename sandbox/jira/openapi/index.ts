export { ContractError, createContractChecker, type ContractChecker } from './checker';
export { operationOf, type Operation } from './operations';
