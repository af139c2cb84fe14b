// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A macro is told in a sentence what cannot be done: a Refusal inside, an IllegalArgumentException outside.
//
//     return answered(self, [&] { return numbersOf(basis); });   // may throw Refusal{"A weight is a text."}

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <new>
#include <stdexcept>

#include "calc/convert.h"

namespace plumbline::scripting {

struct Refusal : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// The result's value, or the error's sentence as a Refusal.
template <class T>
T valueOrRefuse(Result<T> result) {
    if (!result) throw Refusal(result.error().message);
    return std::move(result).value();
}

// The boundary to the office: every method runs its work in here.
template <class Work>
auto answered(com::sun::star::uno::XInterface* self, Work work) {
    const auto refuse = [&](std::string_view sentence) {
        return com::sun::star::lang::IllegalArgumentException(calc::toOffice(sentence), self, 0);
    };
    try {
        return work();
    } catch (const Refusal& refusal) {
        throw refuse(refusal.what());
    } catch (const std::bad_alloc&) {
        throw refuse("There is not enough memory for this table.");
    } catch (const std::exception&) {
        throw refuse("The table is too large.");
    } catch (const com::sun::star::uno::Exception&) {
        throw refuse("The cells cannot be read. Is the document still open?");
    }
}

}  // namespace plumbline::scripting
