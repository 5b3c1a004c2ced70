package dk.gevinstspor.contract;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three signing tasks: the same form, each for its party. */
@Configuration(proxyBeanMethods = false)
class SignTasks {

    @Bean
    SignTask signAsUnitHead(Signing signing, Contracts contracts, ContractPage page) {
        return new SignTask("sign-unit-head", Party.UNIT_HEAD, signing, contracts, page);
    }

    @Bean
    SignTask signForTheProgramme(Signing signing, Contracts contracts, ContractPage page) {
        return new SignTask("sign-programme-manager", Party.PROGRAMME_MANAGER, signing, contracts, page);
    }

    @Bean
    SignTask signForTheSteeringGroup(Signing signing, Contracts contracts, ContractPage page) {
        return new SignTask("sign-steering-group", Party.STEERING_GROUP, signing, contracts, page);
    }
}
