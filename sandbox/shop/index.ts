export { shopSettings } from './settings';
export { addShop, type ShopOptions, type ShopProject } from './shop';
