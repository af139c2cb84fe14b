// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A macro is told in a sentence what cannot be done: calc::Refused inside, an IllegalArgumentException outside.
//
//     return answered(self, words, [&] { return numbersOf(basis); });   // may throw refused("script.rows")

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <new>

#include "calc/answers/refused.h"
#include "calc/convert.h"
#include "wording/words.h"

namespace plumbline::scripting {

using calc::orRefuse;
using calc::refused;

// The boundary to the office: every method runs its work in here.
template <class Work>
auto answered(com::sun::star::uno::XInterface* self, const Words& words, Work work) {
    const auto refuse = [&](const Message& message) {
        return com::sun::star::lang::IllegalArgumentException(calc::toOffice(words.of(message)), self, 0);
    };
    try {
        return work();
    } catch (const calc::Refused& refused) {
        throw refuse(refused.error.message);
    } catch (const std::bad_alloc&) {
        throw refuse("error.memory");
    } catch (const std::exception&) {
        throw refuse("script.large");
    } catch (const com::sun::star::uno::Exception&) {
        throw refuse("script.closed");
    }
}

}  // namespace plumbline::scripting
