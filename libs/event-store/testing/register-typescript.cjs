// What tools/register-typescript.cjs does, under the name that specs of stores use.
require('../../../tools/register-typescript.cjs');
